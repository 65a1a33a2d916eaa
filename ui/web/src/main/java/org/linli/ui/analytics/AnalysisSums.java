package org.linli.ui.analytics;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.analytics.entity.AnalysisFigures;
import org.linli.look.text.Say;
import org.linli.packs.Text;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** What the tiers above see of the analyses: counts by analysis. */
public final class AnalysisSums {

  private AnalysisSums() {}

  /** A table, or a word where nothing was found. */
  public static Component of(
      Speech speech, Map<String, Text> names, List<AnalysisFigures> figures) {
    var table =
        new Table(
            speech.say("analytics.analysis"),
            speech.say("analytics.communities"),
            speech.say("analytics.found-count"),
            speech.say("analytics.verdict.CONFIRMED"),
            speech.say("analytics.false-count"),
            speech.say("analytics.precision"));
    for (var row : figures) {
      var precision = row.counts().precision();
      table.row(
          FindingSheet.name(names, row.analysis(), speech.locale()),
          Say.number(row.communities()),
          Say.number(row.counts().found()),
          Say.number(row.counts().confirmed()),
          Say.number(row.counts().falseAlarms()),
          precision == null ? Say.none() : Say.number(precision * 100, 0) + " %");
    }
    return table.orSay(speech.say("empty.analytics"));
  }
}
