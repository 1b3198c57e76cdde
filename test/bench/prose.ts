/** A source of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ENGLISH =
  'ink stone paper garden river window letter morning engine signal memory index cache server thread lock page table branch commit merge release deploy review pattern object value state queue stack graph tree node edge search sort filter reduce compile parse token stream buffer socket packet route proxy cluster shard replica leader quorum clock event log batch window metric alert budget budget draft outline chapter margin footnote quiet slow steady small clear honest careful useful the of and to in is that for it as with on by this from at or an be are was which when because while after before between through without'.split(
    ' ',
  );

const KOREAN =
  '벼루 먹 종이 정원 강 창문 편지 아침 기억 색인 서버 스레드 잠금 페이지 가지 커밋 배포 검토 패턴 객체 상태 대기열 그래프 나무 검색 정렬 필터 컴파일 토큰 버퍼 소켓 경로 클러스터 복제 리더 시계 이벤트 로그 지표 예산 초안 개요 여백 조용한 느린 꾸준한 작은 분명한 정직한 그리고 그러나 그래서 때문에 동안 이후 이전 사이 통해 없이 있습니다 합니다 됩니다 알아보겠습니다 정리합니다'.split(
    ' ',
  );

/** Words, sentences and names in English or Korean, drawn from `random`. */
export function proseOf(random: () => number, korean: boolean) {
  const words = korean ? KOREAN : ENGLISH;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const phrase = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');
  const sentence = (): string => {
    const text = phrase(6 + Math.floor(random() * 12));
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  return { pick, phrase, sentence };
}
