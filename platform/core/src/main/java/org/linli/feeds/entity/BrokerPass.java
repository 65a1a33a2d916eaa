package org.linli.feeds.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What our own processes show at the broker: a token, in a file or told outright. A file is read
 * anew for each connection, so that a renewed token needs no restart.
 *
 * @param file null for none
 * @param text null for none; looked at where there is no file
 */
public record BrokerPass(Path file, String text) {

  /** For a broker that asks nobody. */
  public static final BrokerPass NONE = new BrokerPass(null, null);

  public static BrokerPass in(Path file) {
    return new BrokerPass(file, null);
  }

  /**
   * The token now; empty where none was given.
   *
   * @throws UncheckedIOException the file cannot be read
   */
  public Optional<String> token() {
    if (file == null) {
      return Optional.ofNullable(text).map(String::strip).filter(told -> !told.isEmpty());
    }
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isNone() {
    return file == null && (text == null || text.isBlank());
  }

  /** Without the token: settings are written into logs. */
  @Override
  public String toString() {
    return isNone() ? "none" : file == null ? "told" : file.toString();
  }
}
