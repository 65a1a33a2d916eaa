package org.linli.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Asks whoever sits at the machine, and takes nothing but a whole yes for one. */
final class Asking {

  private final BufferedReader answers;

  Asking(Reader answers) {
    this.answers = new BufferedReader(answers);
  }

  /** At the terminal. */
  static Asking here() {
    return new Asking(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Whether it was answered by {@code yes}; an end of the input is no. */
  boolean agreed(String question) {
    System.err.println(question);
    try {
      return "yes".equals(answers.readLine());
    } catch (IOException e) {
      return false;
    }
  }
}
