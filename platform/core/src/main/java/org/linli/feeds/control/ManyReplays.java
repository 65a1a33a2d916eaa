package org.linli.feeds.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.feeds.entity.LetterFilter;
import org.linli.feeds.entity.LetterPreview;
import org.linli.feeds.entity.ReplayOutlook;
import org.linli.feeds.entity.ReplayPart;

/** Many dead letters looked at and sent again, part by part. */
public final class ManyReplays {

  /** As many of the oldest are read for a preview. */
  private static final int LOOKED = 100;

  private final LetterTable table;
  private final LetterCheck check;
  private final Replay replay;

  public ManyReplays(LetterTable table, LetterCheck check, Replay replay) {
    this.table = table;
    this.check = check;
    this.replay = replay;
  }

  public ReplayOutlook preview(LetterFilter filter, Instant now) {
    var refused = new TreeMap<String, Long>();
    int brings = 0;
    var looked = table.next(filter, LetterCursor.first(now), LOOKED);
    for (var letter : looked) {
      var preview = check.look(letter.letter().device(), letter.payload());
      brings += preview.brings() ? 1 : 0;
      if (preview.refused() != null) {
        refused.merge(preview.refused(), 1L, Long::sum);
      }
    }
    return new ReplayOutlook(
        table.count(filter),
        table.byTenant(filter),
        looked.size(),
        brings,
        refused.entrySet().stream()
            .map(entry -> new ReplayOutlook.ByReason(entry.getKey(), entry.getValue()))
            .toList());
  }

  public ReplayPart perform(LetterFilter filter, String after, int limit, Instant now) {
    var cursor = LetterCursor.of(after, now);
    var letters = table.next(filter, cursor, limit);
    var sent = new ArrayList<UUID>();
    var left = new ArrayList<ReplayPart.Left>();
    for (var letter : letters) {
      var id = letter.letter().id();
      var preview = check.look(letter.letter().device(), letter.payload());
      if (preview.brings()) {
        replay.perform(id);
        sent.add(id);
      } else {
        left.add(left(id, preview));
      }
      cursor = cursor.next(letter.letter().at(), id);
    }
    var more = letters.size() == limit ? cursor.text() : null;
    return new ReplayPart(sent, left, more, filter.words());
  }

  /** One of which no value would be stored would only come back as a second letter. */
  private static ReplayPart.Left left(UUID id, LetterPreview preview) {
    return preview.refused() == null
        ? new ReplayPart.Left(id, preview.values().getFirst().reason(), "")
        : new ReplayPart.Left(id, preview.refused(), preview.detail());
  }
}
