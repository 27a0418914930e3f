// All wording of the shell: the menu bar and the questions that it asks itself, in each language of the interface.
import type { InterfaceLanguage } from '../../shared/model/interface-language.ts';

export interface ShellWords {
  menu: Record<
    | 'library'
    | 'lock'
    | 'closeWindow'
    | 'quit'
    | 'edit'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'view'
    | 'zoomIn'
    | 'zoomOut'
    | 'zoomUsual'
    | 'fullScreen'
    | 'window'
    | 'minimize',
    string
  >;
  closing: Record<'message' | 'detail' | 'goOn' | 'end', string>;
  givenUp: {
    message: string;
    detail: (logFolder: string) => string;
    tryAgain: string;
    close: string;
  };
}

const en: ShellWords = {
  menu: {
    library: 'Library',
    lock: 'Lock now',
    closeWindow: 'Close the window',
    quit: 'Close Homeground',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomUsual: 'Usual size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Put away',
  },
  closing: {
    message: 'A recording is going on.',
    detail: 'If you close Homeground now, the recording ends here. What was recorded is kept.',
    goOn: 'Go on recording',
    end: 'End the recording and close',
  },
  givenUp: {
    message: 'Homeground has stopped several times in a row.',
    detail: (logFolder) =>
      `What was saved is safe. You can try again. If it stops again, please restart the computer, and show the log in ${logFolder} to the person who helps you with computers.`,
    tryAgain: 'Try again',
    close: 'Close Homeground',
  },
};

// Not yet checked by a native speaker, as all Urdu of the interface.
const ur: ShellWords = {
  menu: {
    library: 'کتب خانہ',
    lock: 'ابھی تالا لگائیں',
    closeWindow: 'کھڑکی بند کریں',
    quit: 'ہوم گراؤنڈ بند کریں',
    edit: 'ترمیم',
    undo: 'واپس کریں',
    redo: 'پھر سے کریں',
    cut: 'کاٹیں',
    copy: 'نقل کریں',
    paste: 'چسپاں کریں',
    selectAll: 'سب چنیں',
    view: 'منظر',
    zoomIn: 'بڑا',
    zoomOut: 'چھوٹا',
    zoomUsual: 'معمول کا سائز',
    fullScreen: 'پوری اسکرین',
    window: 'کھڑکی',
    minimize: 'ایک طرف رکھیں',
  },
  closing: {
    message: 'ریکارڈنگ جاری ہے۔',
    detail:
      'اگر آپ ابھی ہوم گراؤنڈ بند کریں تو ریکارڈنگ یہیں ختم ہو جائے گی۔ جو ریکارڈ ہو چکا وہ محفوظ رہے گا۔',
    goOn: 'ریکارڈنگ جاری رکھیں',
    end: 'ریکارڈنگ ختم کر کے بند کریں',
  },
  givenUp: {
    message: 'ہوم گراؤنڈ لگاتار کئی بار رک گیا ہے۔',
    detail: (logFolder) =>
      `جو محفوظ ہو چکا تھا وہ محفوظ ہے۔ آپ دوبارہ کوشش کر سکتے ہیں۔ پھر بھی رکے تو کمپیوٹر دوبارہ چلائیں، اور \u2068${logFolder}\u2069 میں رکھی لاگ اسے دکھائیں جو کمپیوٹر میں آپ کی مدد کرتا ہے۔`,
    tryAgain: 'دوبارہ کوشش کریں',
    close: 'ہوم گراؤنڈ بند کریں',
  },
};

export const shellWords: Record<InterfaceLanguage, ShellWords> = { en, ur };
