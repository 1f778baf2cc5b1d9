import 'reflect-metadata';
import { findings } from '@oversight/findings';
import type { Service } from '@oversight/kernel';
import { meetings } from '@oversight/meetings';
import { organisations } from '@oversight/organisations';
import { whistleblowing } from '@oversight/whistleblowing';

/** The subgraphs of the graph, one line each. */
export const services: Service[] = [organisations, meetings, findings, whistleblowing] as Service[];
