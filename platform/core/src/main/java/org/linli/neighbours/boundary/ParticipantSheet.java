package org.linli.neighbours.boundary;

import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.neighbours.entity.Participant;

/** Who signed up for an activity, as a file. */
public final class ParticipantSheet {

  public static final Sheet<Participant> SHEET =
      Sheet.of(
          "neighbour-people",
          Column.words("name", Participant::name),
          Column.words("shown", Participant::shown),
          Column.words("community", Participant::community),
          Column.of("signed-up-at", Participant::signedUpAt));

  private ParticipantSheet() {}
}
