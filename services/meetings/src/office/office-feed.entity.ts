import { Entity } from '@mikro-orm/decorators/legacy';
import { ReadFeed, serviceDoors } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';

@Entity({ tableName: 'office_feed', rowLevelSecurity: 'force', policies: serviceDoors(SCHEMA) })
export class OfficeFeed extends ReadFeed {}
