/**
 * Searching the server's own log 日志检索: by community, trace, level, words and time, newest first. A
 * search reads no more than a stretch of the files and gives back where it stopped; it sees the
 * files of the server that answers, and says which one that is. What must not stand in a log is not
 * there to be found; who searched for what stands in the audit log.
 */
package org.linli.logs;
