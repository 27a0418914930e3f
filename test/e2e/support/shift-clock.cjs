// Copied beside a file "clock" and loaded into every Node process of the app before anything else: its time of day is off by the
// milliseconds that the file says, as when a person or a server changes the clock.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const file = join(__dirname, 'clock');
const RealDate = Date;
const now = () => RealDate.now() + Number(readFileSync(file, 'utf8'));

// The processes that this one starts, too.
process.env.NODE_OPTIONS = `--require ${__filename}`;
globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }

  static now() {
    return now();
  }
};
