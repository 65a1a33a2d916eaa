package org.linli.logs.control;

import java.nio.file.Path;

/**
 * A file of the log.
 *
 * @param key names the file also after the server has given it another name
 * @param changedMillis when it was written last, in milliseconds since 1970
 */
record LogFile(Path path, String key, long changedMillis) {}
