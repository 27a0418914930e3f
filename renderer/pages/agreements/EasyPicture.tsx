// The drawings of Easy Read: one style, no words inside. The text stands beside them, so they are silent for screen readers.
import type { ReactNode } from 'react';
import type { PictureName } from '../../../shared/model/agreement-text.ts';

const head = (x: number, y: number, r = 8) => <circle cx={x} cy={y} r={r} />;
/** Shoulders below a head at x, from y down. */
const body = (x: number, y: number, half = 14) => (
  <path d={`M${x - half} ${y + half * 1.2}v-2a${half} ${half} 0 0 1 ${half * 2} 0v2z`} />
);

const drawings: Record<PictureName, ReactNode> = {
  microphone: (
    <>
      <rect x="36" y="12" width="24" height="42" rx="12" fill="currentColor" fillOpacity="0.16" />
      <path d="M26 42a22 22 0 0 0 44 0M48 64v18M34 84h28" />
    </>
  ),
  speaking: (
    <>
      {head(30, 42, 13)}
      <path d="M8 84v-4a22 22 0 0 1 44 0v4z" fill="currentColor" fillOpacity="0.16" />
      <path d="M56 14h26a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6H66l-9 9v-9h-1a6 6 0 0 1-6-6V20a6 6 0 0 1 6-6z" />
      <path d="M61 24h16M61 31h10" />
    </>
  ),
  'stop-hand': (
    <>
      <path
        d="M32 50V24a5 5 0 0 1 10 0v-6a5 5 0 0 1 10 0v6a5 5 0 0 1 10 0v8a5 5 0 0 1 10 0v28c0 16-9 26-22 26-10 0-15-5-20-13L20 55c-2-4 0-7 3-8s5 0 7 3z"
        fill="currentColor"
        fillOpacity="0.16"
      />
      <path d="M42 24v20M52 24v20M62 32v14" />
    </>
  ),
  padlock: (
    <>
      <rect x="20" y="42" width="56" height="42" rx="7" fill="currentColor" fillOpacity="0.16" />
      <path d="M32 42V30a16 16 0 0 1 32 0v12M48 62v8" />
      <circle cx="48" cy="58" r="4" />
    </>
  ),
  computer: (
    <>
      <path d="M14 40 48 12l34 28" />
      <path d="M22 36v48h52V36" />
      <rect x="34" y="46" width="28" height="20" rx="3" fill="currentColor" fillOpacity="0.16" />
      <path d="M30 74h36" />
    </>
  ),
  listening: (
    <>
      {head(48, 26, 10)}
      <path d="M28 60a20 20 0 0 1 40 0" />
      {head(20, 42)}
      {body(20, 68, 13)}
      {head(76, 42)}
      {body(76, 68, 13)}
      <path d="M30 84a18 18 0 0 1 36 0z" fill="currentColor" fillOpacity="0.16" />
    </>
  ),
  calendar: (
    <>
      <rect x="14" y="20" width="68" height="62" rx="7" />
      <path d="M14 38h68M32 12v16M64 12v16" />
      <path d="M28 50h10M44 50h10M60 50h10M28 66h10" />
      <rect x="43" y="60" width="13" height="12" rx="2" fill="currentColor" fillOpacity="0.3" />
    </>
  ),
  'name-tag': (
    <>
      <path d="M40 22 34 8M56 22l6-14" />
      <rect x="14" y="22" width="68" height="58" rx="7" fill="currentColor" fillOpacity="0.16" />
      <path d="M42 30h12" />
      {head(34, 50)}
      <path d="M22 70a12 12 0 0 1 24 0M56 50h16M56 62h16" />
    </>
  ),
  question: (
    <>
      <path
        d="M20 14h56a8 8 0 0 1 8 8v36a8 8 0 0 1-8 8H48L32 82V66H20a8 8 0 0 1-8-8V22a8 8 0 0 1 8-8z"
        fill="currentColor"
        fillOpacity="0.16"
      />
      <path d="M39 32a9 9 0 1 1 14 7c-4 3-5 4-5 8" />
      <circle cx="48" cy="55" r="1.5" fill="currentColor" />
    </>
  ),
  archive: (
    <>
      <path d="M10 34 48 12l38 22z" fill="currentColor" fillOpacity="0.16" />
      <path d="M10 34h76M20 34v38M39 34v38M57 34v38M76 34v38M14 72h68M8 84h80" />
    </>
  ),
  'globe-crossed': (
    <>
      <circle cx="48" cy="48" r="34" />
      <path d="M14 48h68M48 14c12 10 16 22 16 34s-4 24-16 34M48 14C36 24 32 36 32 48s4 24 16 34" />
      <path d="M14 82 82 14" strokeWidth="6" />
    </>
  ),
  phone: (
    <>
      <rect x="28" y="8" width="40" height="80" rx="8" fill="currentColor" fillOpacity="0.16" />
      <path d="M28 22h40M28 72h40M46 80h4" />
      <path d="M40 38c0 12 6 20 18 20l3-7-7-4-4 3c-3-2-4-4-5-6l3-4-3-7z" />
    </>
  ),
  rights: (
    <>
      <path d="M48 12v70M30 84h36M20 26h56" />
      <path d="M20 26 8 56M20 26l12 30M76 26 64 56M76 26l12 30" />
      <path
        d="M8 56a12 12 0 0 0 24 0zM64 56a12 12 0 0 0 24 0z"
        fill="currentColor"
        fillOpacity="0.16"
      />
    </>
  ),
  'child-and-adult': (
    <>
      {head(34, 22, 12)}
      <path d="M12 84V60a22 22 0 0 1 44 0v24z" fill="currentColor" fillOpacity="0.16" />
      {head(70, 48, 10)}
      <path d="M54 84V76a16 16 0 0 1 32 0v8z" />
    </>
  ),
  signature: (
    <>
      <path
        d="m58 52-16 4 4-16 28-28a6 6 0 0 1 9 0l3 3a6 6 0 0 1 0 9z"
        fill="currentColor"
        fillOpacity="0.16"
      />
      <path d="M68 18l12 12M10 72c8-14 14-16 15-9s-3 13 3 11 6-10 11-9 2 8 8 7M10 86h76" />
    </>
  ),
  'arrow-back': (
    <>
      <path d="M36 18 16 38l20 20" />
      <path d="M18 38h38a22 22 0 0 1 0 44H34" />
    </>
  ),
};

export function EasyPicture({ name }: { name: PictureName }) {
  return (
    <svg
      className="easy-picture"
      viewBox="0 0 96 96"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
