// Bringing in a collection that exists already: tables, folders of media with a table, OHMS files.
import { tableIntake as english } from '../en/table-intake.ts';

export const tableIntake: typeof english = english;
