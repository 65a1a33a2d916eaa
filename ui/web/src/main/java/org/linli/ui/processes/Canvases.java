package org.linli.ui.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.ui.parts.Speech;

/** Drawings with the words of the reader. */
final class Canvases {

  private static final List<String> WORDS =
      List.of(
          "hand",
          "lasso",
          "connect",
          "remove",
          "start",
          "user-task",
          "service-task",
          "choice",
          "parallel",
          "timer",
          "message",
          "sub-process",
          "call",
          "end",
          "edge-timer",
          "edge-message");

  private Canvases() {}

  static BpmnCanvas of(Speech speech, String label, boolean changes) {
    return new BpmnCanvas(speech.say(label), changes, words(speech));
  }

  private static Map<String, String> words(Speech speech) {
    var words = new LinkedHashMap<String, String>();
    WORDS.forEach(word -> words.put(word, speech.word("BpmnWord", word)));
    return words;
  }
}
