import assert from 'node:assert/strict';
import { todayIn } from '../../src/node/today';

describe('todayIn', () => {
  const night = new Date('2018-05-09T20:30:00Z');

  it('is the day in the zone of the site', () => {
    assert.equal(todayIn('Asia/Seoul', night), '2018-05-10');
    assert.equal(todayIn('America/New_York', night), '2018-05-09');
  });

  it('is the day where this machine is when the zone is not known', () => {
    const here = `${night.getFullYear()}-${String(night.getMonth() + 1).padStart(2, '0')}-${String(night.getDate()).padStart(2, '0')}`;
    assert.equal(todayIn(undefined, night), here);
    assert.equal(todayIn('No/Such_Zone', night), here);
  });
});
