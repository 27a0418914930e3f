// The take that proves an agreement which is spoken or signed in a sign language: opened, begun, timed and ended.
import { useEffect, useEffectEvent, useState } from 'react';
import type { PersonId, RecordingId, StoryId } from '../../../../shared/model/ids.ts';
import { useRecorder, useRecorderView } from '../../../recorder/RecorderProvider.tsx';

export interface ProofTake {
  recordingId: RecordingId | undefined;
  isReady: boolean;
  isPaused: boolean;
  /** All of it is on the disk. */
  isWhole: boolean;
  begin: () => void;
  /** Where in the take we are. */
  atMs: () => number;
  stop: () => void;
  pauseOrResume: () => void;
  saveAgain: () => void;
}

export function useProofTake({
  storyId,
  personId,
  isWanted,
  onStarted,
  onLost,
}: {
  storyId: StoryId;
  personId: PersonId;
  /** A microphone is open as long as this holds and the take is not whole. */
  isWanted: boolean;
  onStarted: () => void;
  /** It ended without being asked to. */
  onLost: () => void;
}): ProofTake {
  const recorder = useRecorder();
  const { state, purpose, format } = useRecorderView();
  const [recordingId, setRecordingId] = useState<RecordingId>();
  const [isStopped, setStopped] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const isOurs = purpose === 'spoken-agreement';
  const started = state.name === 'recording' && isOurs ? state.recordingId : undefined;
  const isOver = state.name === 'saved' || state.name === 'troubled' || state.name === 'idle';

  // What could not be saved yet is lost with the microphone: it is let go when all of the take is on the disk.
  const isOpen = isWanted && !isWhole;
  useEffect(() => {
    if (!isOpen) return undefined;
    void recorder.open();
    return () => recorder.release();
  }, [recorder, isOpen]);

  // Whoever begins again records anew.
  useEffect(() => {
    if (!isWanted) setWhole(false);
  }, [isWanted]);

  const noteStart = useEffectEvent((id: RecordingId) => {
    if (id === recordingId || !isWanted) return;
    setRecordingId(id);
    setStopped(false);
    setWhole(false);
    onStarted();
  });
  useEffect(() => {
    if (started !== undefined) noteStart(started);
  }, [started]);
  const noteEnd = useEffectEvent(() => {
    if (!isWanted || recordingId === undefined) return;
    if (!isStopped) onLost();
    else if (state.name === 'saved') setWhole(true);
  });
  useEffect(() => {
    if (isOver) noteEnd();
  }, [isOver, isStopped, state.name]);

  return {
    recordingId,
    isReady: state.name === 'ready' && format !== undefined,
    isPaused: state.name === 'paused',
    isWhole,
    begin: () => void recorder.record({ storyId, personId, purpose: 'spoken-agreement' }),
    atMs: () => ((recorder.meter().take?.totalFrames ?? 0) / (format?.sampleRateHz ?? 1)) * 1000,
    stop() {
      setStopped(true);
      recorder.stop();
    },
    pauseOrResume: () => (state.name === 'paused' ? recorder.resume() : recorder.pause()),
    saveAgain: () => void recorder.saveAgain(),
  };
}
