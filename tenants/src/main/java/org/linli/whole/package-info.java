/**
 * The whole of a community as a file 整体导出: every row that is its own, table by table, in a form
 * that is written down (docs/life.md) and needs no Linli to be read. Each part is encrypted under a
 * pass phrase of the community's own, which the platform does not keep; what the platform's keys
 * had encrypted lies in it as it was before. A signed manifest says what must be there. It is
 * written as it is read, a row at a time, so that its size is nobody's memory.
 */
package org.linli.whole;
