package org.linli.contracts.control;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.ContractRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.ListPart;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;

/** Contracts and their data clauses as two lists, in the reader's language. */
public final class ContractSheet {

  private static final Sheet<ContractRow> CONTRACTS =
      Sheet.of(
          "contracts",
          Column.of("number", ContractRow::number),
          Column.words("title", ContractRow::title),
          Column.words("project", ContractRow::projectName),
          said("mode", "operation-mode.", ContractRow::mode),
          said("form", "contract-form.", ContractRow::form),
          said("state", "contract-state.", ContractRow::state),
          Column.words("parties", row -> String.join("; ", row.parties())),
          Column.words("communities", row -> String.join("; ", row.communities())),
          Column.of("from", ContractRow::validFrom),
          Column.of("until", row -> row.endedAt() == null ? row.validUntil() : row.endedAt()),
          Column.said(
              "exclusive",
              (row, locale) ->
                  Messages.text(locale, row.exclusive() ? "contracts.yes" : "contracts.no")));

  private static final Sheet<Line> CLAUSES =
      Sheet.of(
          "contract-clauses",
          heading(Column.of("number", Line::contract)),
          heading(Column.of("clause", line -> line.clause().number())),
          words("party", "party.", clause -> clause.parties()),
          words("asset", "asset.", clause -> clause.assets().stream().map(Asset::id).toList()),
          words("action", "action.", Clause::actions),
          words("purpose", "purpose.", Clause::purposes),
          heading(said("decision", "outcome.", (Line line) -> line.clause().decision())),
          heading(Column.words("text", line -> line.clause().text())));

  /** A clause of a contract. */
  private record Line(String contract, Clause clause) {}

  private ContractSheet() {}

  /**
   * @param now the text that holds then has the clauses
   */
  public static List<ListPart<?>> of(List<ContractFile> files, Instant now) {
    var lines =
        files.stream()
            .flatMap(
                file ->
                    file.holding(now).words().clauses().stream()
                        .map(clause -> new Line(file.row().number(), clause)))
            .toList();
    return List.of(
        new ListPart<>(CONTRACTS, files.stream().map(ContractFile::row).toList()),
        new ListPart<>(CLAUSES, lines));
  }

  private static <T> Column<T> said(String key, String prefix, Function<T, Object> constant) {
    BiFunction<T, Locale, Object> text =
        (row, locale) -> Messages.text(locale, prefix + constant.apply(row));
    return Column.said(key, text);
  }

  private static Column<Line> words(
      String key, String prefix, Function<Clause, Collection<?>> constants) {
    return heading(
        Column.said(key, (line, locale) -> words(constants.apply(line.clause()), prefix, locale)));
  }

  private static String words(Collection<?> constants, String prefix, Locale locale) {
    return constants.isEmpty()
        ? Messages.text(locale, "contracts.any")
        : constants.stream()
            .map(constant -> Messages.text(locale, prefix + constant))
            .sorted()
            .collect(Collectors.joining("; "));
  }

  /** Both lists call alike what is alike. */
  private static Column<Line> heading(Column<Line> column) {
    return column.titled(locale -> Messages.text(locale, "contracts.column." + column.key()));
  }
}
