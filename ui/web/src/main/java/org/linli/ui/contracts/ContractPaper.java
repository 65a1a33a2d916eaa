package org.linli.ui.contracts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.TextRow;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Kpi;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.Revenue;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.rights.entity.Clause;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** One contract, all of it: its life line, parties, money, targets and data clauses in words. */
final class ContractPaper extends Div {

  private final transient Speech speech;
  private final transient OperationPacks packs;

  ContractPaper(ContractFile file, ContractRoom room, Speech speech, Consumer<UUID> changed) {
    this.speech = speech;
    this.packs = room.packs();
    addClassName("contract-paper");
    var shown = file.open().orElseGet(() -> file.holding(Instant.now()));
    var panel = new Panel(file.row().title(), head(file, shown));
    panel.actions(new ContractVerbs(file, room, speech, changed));
    add(panel);
    add(new Panel(speech.say("contracts.life"), new LifeLine(file, speech)));
    add(new Panel(speech.say("contracts.parties"), parties(shown)));
    add(new Panel(speech.say("contract.clauses"), clauses(shown.words())));
    add(new Panel(speech.say("contracts.money"), money(shown.words())));
    add(new Panel(speech.say("contracts.kpis"), kpis(file, shown.words())));
    if (!shown.words().handOver().isEmpty()) {
      add(new Panel(speech.say("contracts.hand-over"), handOver(shown.words())));
    }
  }

  private Facts head(ContractFile file, TextRow text) {
    var row = file.row();
    var words = text.words();
    var state = new Div(ContractDesk.chip(speech, row.state()));
    state.addClassName("chips");
    if (text.state().isOpen() && text.version() > 1) {
      state.add(
          new StatusChip(
              speech.word("text-kind", text.kind())
                  + " · "
                  + speech.word("text-state", text.state()),
              Tone.WARNING));
    }
    var hash = new Code(text.hash());
    hash.addClassName("hash");
    return new Facts()
        .fact(speech.say("contract.number"), row.number())
        .fact(speech.say("contracts.project"), row.projectName())
        .fact(speech.say("operator.mode"), StatusChip.of(row.mode()))
        .fact(speech.say("contracts.form"), speech.word("contract-form", words.form()))
        .fact(speech.say("contracts.state"), state)
        .fact(
            speech.say("contract.valid"),
            speech.say("contract.from-until", speech.day(words.from()), speech.day(words.until())))
        .fact(speech.say("contracts.communities"), String.join(", ", row.communities()))
        .fact(
            speech.say("contracts.scenarios"),
            words.scenarios().stream()
                .map(id -> packs.scenario(id).map(s -> s.name().in(speech.locale())).orElse(id))
                .sorted()
                .collect(Collectors.joining(speech.say("list.and"))))
        .fact(
            speech.say("contract.exclusive"),
            speech.say(words.exclusive() ? "word.yes" : "word.no"))
        .fact(speech.say("contract.scope"), words("Asset", words.scope()))
        .fact(speech.say("contracts.hash"), hash);
  }

  private Component parties(TextRow text) {
    var table =
        new Table(
            speech.say("contracts.party"),
            speech.say("contracts.roles"),
            speech.say("contracts.investment"),
            speech.say("contracts.risk"),
            speech.say("contracts.duties"),
            speech.say("contracts.licences"),
            speech.say("contracts.signature"));
    for (var signature : text.signatures()) {
      var member = signature.member();
      table.row(
          new Span(member.number() + ". " + named(member)),
          new Span(
              member.roles().stream()
                  .sorted()
                  .map(role -> speech.word("partner-role", role))
                  .collect(Collectors.joining(speech.say("list.and")))),
          new Span(member.investment().stripTrailingZeros().toPlainString()),
          new Span(member.risk().stripTrailingZeros().toPlainString() + "%"),
          new Span(member.duties() == null ? "" : member.duties()),
          new Span(licences(member)),
          signature.at() == null
              ? new StatusChip(speech.say("contracts.unsigned"), Tone.WARNING)
              : new Span(signature.signer() + " · " + speech.moment(signature.at())));
    }
    return table;
  }

  private String licences(Member member) {
    return member.licences().stream()
        .map(
            licence ->
                licence.until() == null
                    ? licence.number()
                    : speech.say(
                        "contracts.licence-line", licence.number(), licence.until().toString()))
        .collect(Collectors.joining(speech.say("list.and")));
  }

  private Component money(Agreement words) {
    if (words.revenues().isEmpty()) {
      return new EmptyState(VaadinIcon.MONEY, speech.say("contracts.no-money"));
    }
    var table = new Table(speech.say("contracts.mechanism"), speech.say("contracts.shares"));
    for (var revenue : words.revenues()) {
      table.row(
          new Span(speech.word("mechanism", revenue.mechanism())),
          new Span(shares(revenue, words.members())));
    }
    return table;
  }

  private String shares(Revenue revenue, List<Member> members) {
    return revenue.shares().stream()
        .map(
            share ->
                named(members.get(share.member() - 1))
                    + " "
                    + share.percent().stripTrailingZeros().toPlainString()
                    + "%")
        .collect(Collectors.joining(" · "));
  }

  private Component kpis(ContractFile file, Agreement words) {
    var table =
        new Table(
            speech.say("contracts.kpi"),
            speech.say("contracts.goal"),
            speech.say("contracts.target"),
            speech.say("contracts.period"));
    for (var kpi : words.kpis()) {
      table.row(
          new Span(kpi.name()),
          new Span(goal(file, kpi)),
          new Span(
              (kpi.atLeast() ? "≥ " : "≤ ")
                  + kpi.target().stripTrailingZeros().toPlainString()
                  + (kpi.unit() == null ? "" : " " + kpi.unit())),
          new Span(speech.word("kpi-period", kpi.period())));
    }
    return table;
  }

  private String goal(ContractFile file, Kpi kpi) {
    return packs.of(file.row().mode()).goals().stream()
        .filter(goal -> goal.id().equals(kpi.goal()))
        .map(goal -> goal.name().in(speech.locale()))
        .findFirst()
        .orElse(kpi.goal());
  }

  private Component handOver(Agreement words) {
    var table =
        new Table(
            speech.say("contracts.thing"),
            speech.say("contracts.free"),
            speech.say("contracts.days"),
            speech.say("contracts.how"));
    for (var duty : words.handOver()) {
      table.row(
          new Span(speech.word("hand-over", duty.thing())),
          new Span(speech.say(duty.free() ? "word.yes" : "word.no")),
          new Span(speech.say("contracts.within-days", duty.days())),
          new Span(duty.text()));
    }
    return table;
  }

  private Component clauses(Agreement words) {
    if (words.clauses().isEmpty()) {
      return new EmptyState(VaadinIcon.FILE_TEXT_O, speech.say("empty.clauses"));
    }
    var clauses = new OrderedList();
    clauses.addClassName("clauses");
    words.clauses().forEach(clause -> clauses.add(new ListItem(clause(clause))));
    return clauses;
  }

  private Article clause(Clause clause) {
    var number = new Span(speech.say("contract.clause", clause.number()));
    number.addClassName("clause-number");
    var head = new Div(number, StatusChip.of(clause.decision()));
    head.addClassName("chips");
    var about =
        new Hint(
            speech.say(
                "contract.clause-about",
                words("Party", clause.parties()),
                words("Action", clause.actions()),
                words("Asset", clause.assets()),
                words("Purpose", clause.purposes())));
    return new Article(head, new Paragraph(clause.text()), about);
  }

  private static String named(Member member) {
    return member.name() == null ? member.organisation() : member.name();
  }

  /** An empty set means any. */
  private String words(String kind, Collection<?> constants) {
    return constants.isEmpty()
        ? speech.say("contract.any." + kind)
        : constants.stream()
            .map(constant -> speech.word(kind, constant))
            .sorted()
            .collect(Collectors.joining(speech.say("list.and")));
  }
}
