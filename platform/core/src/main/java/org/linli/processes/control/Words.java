package org.linli.processes.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a condition: numbers, texts in quotes, dates, names and signs. */
final class Words {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<date>@\\d{4}-\\d{2}-\\d{2})|(?<number>\\d{1,20}(\\.\\d{1,10})?)|(?<text>'[^']*'|\"[^\"]*\")"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)|(?<sign>==|!=|<=|>=|[=<>+\\-*/()\\[\\],])");

  private static final List<String> KINDS = List.of("date", "number", "text", "name", "sign");

  /**
   * @param kind date, number, text, name, sign, or end
   */
  record Word(String kind, String text, int at) {
    boolean is(String sign) {
      return text.equals(sign) && (kind.equals("sign") || kind.equals("name"));
    }
  }

  private Words() {}

  static List<Word> of(String text) throws ExpressionFault {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      if (!matcher.region(at, text.length()).lookingAt()) {
        throw new ExpressionFault("sign", at, text.substring(at, at + 1));
      }
      for (var kind : KINDS) {
        if (matcher.group(kind) != null) {
          words.add(new Word(kind, matcher.group(), at));
        }
      }
      at = matcher.end();
    }
    words.add(new Word("end", "", text.length()));
    return words;
  }
}
