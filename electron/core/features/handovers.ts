// Whole libraries: handing ours over, and taking in those of others.
import type { Handlers } from '../context.ts';
import { listHandovers } from '../handover/handover-register.ts';
import { makeHandover } from '../handover/make-handover.ts';
import { checkHandover, receiveHandover } from '../handover/receive-handover.ts';

export const handovers: Handlers<'handovers'> = {
  make: (input, context, job) => makeHandover(input, context, job),
  list: (_, { library }) => listHandovers(library.db.sql),
  check: (input, context, job) => checkHandover(input, context, job),
  receive: (input, context, job) => receiveHandover(input, context, job),
};
