import assert from 'node:assert/strict';
import { spelledOnDisk } from '../../src/server/spelledOnDisk';
import { path, vaultOf } from '../support/vaultOf';

describe('spelledOnDisk', () => {
  const vault = vaultOf({ 'posts/README.md': '', '한글.md': '', 'twin.md': '', 'TWIN.md': '' });

  it('finds the file that another spelling names where the system folds names', () => {
    assert.equal(spelledOnDisk(vault, path('Posts/readme.MD'), true), 'posts/README.md');
    assert.equal(spelledOnDisk(vault, path('한글.md'.normalize('NFD')), true), '한글.md');
  });

  it('keeps a spelling that the vault has', () => {
    assert.equal(spelledOnDisk(vault, path('twin.md'), true), 'twin.md');
    assert.equal(spelledOnDisk(vault, path('TWIN.md'), true), 'TWIN.md');
  });

  it('keeps every spelling where the system does not fold names, and that of a new file', () => {
    assert.equal(spelledOnDisk(vault, path('posts/readme.md'), false), 'posts/readme.md');
    assert.equal(spelledOnDisk(vault, path('new.md'), true), 'new.md');
  });
});
