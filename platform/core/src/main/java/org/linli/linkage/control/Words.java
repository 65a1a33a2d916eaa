package org.linli.linkage.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.linli.packs.Text;

/** What people and devices are told: a step's words with the alarm's own filled in. */
record Words(Text place, Text what, String device, Text route, Text assembly) {

  /** Stands in a command's parameter for the step's words. */
  static final String SELF = "{words}";

  Text fill(Text words) {
    return new Text(fill(words.zh(), Text::zh), fill(words.en(), Text::en));
  }

  /** A command's parameters; screens and loudspeakers speak the community's language. */
  Map<String, Object> fill(Map<String, Object> parameters, Text words) {
    var filled = new LinkedHashMap<String, Object>();
    parameters.forEach(
        (name, value) -> filled.put(name, SELF.equals(value) ? fill(words).zh() : value));
    return filled;
  }

  private String fill(String words, Function<Text, String> in) {
    UnaryOperator<String> known =
        name ->
            switch (name) {
              case "place" -> in.apply(place);
              case "what" -> in.apply(what);
              case "device" -> device;
              case "route" -> in.apply(route);
              case "assembly" -> in.apply(assembly);
              default -> "{" + name + "}";
            };
    var filled = new StringBuilder();
    int at = 0;
    for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
      var close = words.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(words, at, open).append(known.apply(words.substring(open + 1, close)));
      at = close + 1;
    }
    return filled.append(words.substring(at)).toString();
  }
}
