import type { EntityClass, EntityProperty } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What MikroORM knows of one property of an entity. */
export const propertyOf = (
  em: EntityManager,
  entity: EntityClass<object>,
  property: string,
): EntityProperty =>
  (em.getMetadata().get(entity).properties as Record<string, EntityProperty>)[property] as EntityProperty;
