package org.linli.things.control;

import org.linli.things.boundary.NotUnderstood;

/** Walks through the text of one query option, and says where it cannot go on. */
final class Cursor {

  /** Longer is no question that somebody asks. */
  private static final int LONGEST = 4_000;

  private final String part;
  private final String text;
  private int at;

  Cursor(String part, String text) {
    this.part = part;
    this.text = text;
    if (text.length() > LONGEST) {
      throw fault("things-nesting");
    }
  }

  NotUnderstood fault(String what) {
    return new NotUnderstood(part, what, text.substring(Math.min(at, text.length())));
  }

  boolean isAtEnd() {
    skipBlanks();
    return at >= text.length();
  }

  void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** The next character that is no blank; 0 at the end. */
  char peek() {
    skipBlanks();
    return at < text.length() ? text.charAt(at) : 0;
  }

  boolean take(char wanted) {
    if (peek() == wanted) {
      at++;
      return true;
    }
    return false;
  }

  void require(char wanted) {
    if (!take(wanted)) {
      throw fault("things-syntax");
    }
  }

  /** Takes the word if it stands here as a word of its own. */
  boolean takeWord(String wanted) {
    skipBlanks();
    int end = at + wanted.length();
    if (!text.startsWith(wanted, at) || end < text.length() && isWord(text.charAt(end))) {
      return false;
    }
    at = end;
    return true;
  }

  /** A name: of a property, a link, a function, an option. */
  String word() {
    skipBlanks();
    int from = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw fault("things-syntax");
    }
    return text.substring(from, at);
  }

  /** What stands until one of the marks; for numbers, times and bare texts. */
  String until(String marks) {
    skipBlanks();
    int from = at;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  /** A text in quotation marks; a doubled mark is one of the text. */
  String quoted() {
    require('\'');
    var found = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\'') {
        found.append(c);
      } else if (at < text.length() && text.charAt(at) == '\'') {
        found.append('\'');
        at++;
      } else {
        return found.toString();
      }
    }
    throw fault("things-syntax");
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '@' || c == '$' || c == '-';
  }
}
