package org.linli.catalogue.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Proposal;

/**
 * Carries levels from version to version. A field that stood keeps at least its level, whatever a
 * revision calls it: else a revision would lower without the second person.
 */
public final class Regrading {

  private Regrading() {}

  /** The proposals for a revision of what stands. */
  public static List<Proposal> over(AssetSheet standing, List<Proposal> proposals) {
    var before = byName(standing);
    return proposals.stream()
        .map(
            proposal -> {
              var old = before.get(proposal.field());
              return old == null ? proposal : kept(standing, old, proposal);
            })
        .toList();
  }

  private static Proposal kept(AssetSheet standing, AssetField old, Proposal proposal) {
    var held = standing.levelOf(old);
    if (!held.isAbove(proposal.level()) && (proposal.sensitive() || !old.sensitive())) {
      return proposal;
    }
    return new Proposal(
        proposal.field(),
        old.sensitive() ? old.kind() : proposal.kind(),
        held.or(proposal.level()),
        old.sensitive() || proposal.sensitive(),
        held.isAbove(proposal.level()) ? "confirmed-before" : proposal.rule(),
        proposal.why(),
        proposal.fitting());
  }

  /** The sheet with kinds as proposed and the levels chosen, at least as high as proposed. */
  public static AssetSheet graded(
      AssetSheet sheet, List<Proposal> proposals, Function<Proposal, Level> chosen) {
    var byField =
        proposals.stream().collect(Collectors.toMap(Proposal::field, Function.identity()));
    return sheet.with(
        sheet.fields().stream()
            .map(
                field -> {
                  var proposal = byField.get(field.name());
                  return field.graded(
                      proposal.kind(),
                      proposal.level().or(chosen.apply(proposal)),
                      proposal.sensitive());
                })
            .toList());
  }

  /** The sheet with one field at another level, and of another kind where one is given. */
  public static AssetSheet regraded(
      AssetSheet sheet, String name, Level level, Optional<FieldKind> kind) {
    return sheet.with(
        sheet.fields().stream()
            .map(
                field ->
                    field.name().equals(name)
                        ? field.graded(
                            kind.orElse(field.kind()),
                            level,
                            kind.map(FieldKind::isSensitive).orElse(field.sensitive()))
                        : field)
            .toList());
  }

  private static Map<String, AssetField> byName(AssetSheet sheet) {
    return sheet.fields().stream().collect(Collectors.toMap(AssetField::name, Function.identity()));
  }
}
