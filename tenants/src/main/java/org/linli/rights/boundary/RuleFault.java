package org.linli.rights.boundary;

/**
 * What is wrong with a text of rules.
 *
 * @param line from 1; 0 when it belongs to no single line
 * @param reason in the words of the file's own keys
 */
public record RuleFault(int line, String reason) {

  @Override
  public String toString() {
    return line + ": " + reason;
  }
}
