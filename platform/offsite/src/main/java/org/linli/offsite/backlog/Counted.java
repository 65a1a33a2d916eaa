package org.linli.offsite.backlog;

/**
 * What a backlog holds.
 *
 * @param topics in which something waited, partitions counted one by one
 * @param bytes of the letters, unpacked
 * @param whole false where it was more than a copy may hold; the oldest of each topic are in it
 */
public record Counted(int topics, long letters, long bytes, boolean whole) {}
