package org.linli.ui.streams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.streams.entity.AdmittedCommunity;
import org.linli.streams.entity.PartnerStreamDetail;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.streams.entity.StreamToken;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Table;

/** All of a stream: where it sends, its tokens, its communities, what became of its messages. */
final class StreamDialog {

  private final StreamWork work;
  private final UUID id;
  private final Dialog dialog;
  private final Div body = new Div();

  StreamDialog(StreamWork work, UUID id) {
    this.work = work;
    this.id = id;
    dialog = new Dialog(work.say("streams.one"));
    dialog.setWidth("56rem");
    body.addClassName("linli-form");
    dialog.add(body);
  }

  void open() {
    refresh();
    dialog.open();
  }

  private void refresh() {
    var detail = work.streams().get(id);
    dialog.setHeaderTitle(detail.row().name());
    body.removeAll();
    body.add(
        facts(detail),
        new H3(work.say("streams.tokens")),
        tokens(detail),
        new H3(work.say("streams.communities")),
        communities(detail),
        new H3(work.say("streams.counts")),
        counts(detail));
    dialog.getFooter().removeAll();
    if (work.writes() && detail.row().state() != PartnerStreamState.CLOSED) {
      dialog
          .getFooter()
          .add(
              deed(
                  "streams.token.issue", () -> new TokenDialog(work, detail, this::changed).open()),
              deed("streams.admit", () -> new AdmitDialog(work, id, this::changed).open()),
              deed("streams.limit", () -> limit(detail)),
              deed("streams.close", this::close));
    }
    dialog.getFooter().add(new Button(work.say("streams.done"), click -> dialog.close()));
  }

  private void changed() {
    work.after().run();
    refresh();
  }

  private Button deed(String key, Runnable deed) {
    return new Button(work.say(key), click -> deed.run());
  }

  private Facts facts(PartnerStreamDetail detail) {
    var row = detail.row();
    var facts =
        new Facts()
            .fact(work.say("streams.organisation"), row.organisationName())
            .fact(work.say("streams.state"), Say.word(row.state()))
            .fact(work.say("streams.topic"), detail.topic())
            .fact(work.say("streams.refused-topic"), detail.refusedTopic())
            .fact(
                work.say("streams.limits"),
                work.say(
                    "streams.limits.of",
                    Say.number(row.limits().perSecond()),
                    Say.number(row.limits().kilobytesPerSecond()),
                    Say.number(row.limits().backlogMegabytes())));
    if (row.traffic() != null) {
      facts
          .fact(work.say("streams.connected"), Say.number(row.traffic().connected()))
          .fact(work.say("streams.lag"), Say.number(row.traffic().lag()))
          .fact(work.say("streams.unread"), Say.number(row.traffic().unread()));
    }
    if (row.closedAt() != null) {
      facts.fact(work.say("streams.closed"), Say.time(row.closedAt()) + " · " + row.closedReason());
    }
    return facts;
  }

  private Component tokens(PartnerStreamDetail detail) {
    var table =
        new Table(
            work.say("streams.token"),
            work.say("streams.issued"),
            work.say("streams.token-until"),
            work.say("streams.state"),
            work.say("streams.actions"));
    for (var token : detail.tokens()) {
      var stands = token.standsAt(Instant.now());
      table.row(
          token.label(),
          Say.time(token.issuedAt()) + " · " + token.issuedBy(),
          Say.time(token.until()),
          new StatusChip(
              work.say(
                  stands
                      ? "streams.token.stands"
                      : token.revokedAt() == null ? "streams.token.over" : "streams.token.revoked"),
              stands ? Tone.GOOD : Tone.NEUTRAL),
          work.writes() && stands ? revoke(token) : new Span());
    }
    return table.orSay(work.say("streams.token.none"));
  }

  private Button revoke(StreamToken token) {
    return small(
        "streams.token.revoke",
        () ->
            Ask.sure(
                work.speech(),
                work.say("streams.token.revoke"),
                work.say("streams.token.revoke.warning"),
                () -> {
                  work.streams().revoke(id, token.id());
                  changed();
                }));
  }

  private Component communities(PartnerStreamDetail detail) {
    var table =
        new Table(
            work.say("streams.community"),
            work.say("streams.models"),
            work.say("streams.admitted"),
            work.say("streams.actions"));
    for (var one : detail.communities()) {
      table.row(
          one.name() == null ? one.tenant() : one.name(),
          models(one),
          one.endedAt() == null
              ? Say.time(one.admittedAt()) + " · " + one.admittedBy()
              : work.say("streams.ended", Say.time(one.endedAt()), one.endedBy()),
          work.writes() && one.endedAt() == null ? dismiss(one) : new Span());
    }
    return table.orSay(work.say("streams.community.none"));
  }

  private String models(AdmittedCommunity one) {
    return one.models().isEmpty()
        ? work.say("streams.models.all")
        : one.models().stream()
            .map(
                model ->
                    work.models()
                        .find(model)
                        .map(known -> known.name().in(work.speech().locale()))
                        .orElse(model))
            .collect(Collectors.joining(work.say("streams.and")));
  }

  private Button dismiss(AdmittedCommunity one) {
    return small(
        "streams.dismiss",
        () ->
            Deed.attempt(
                work.say("streams.saved"),
                () -> {
                  work.streams().dismiss(id, new TenantId(one.tenant()));
                  changed();
                }));
  }

  private Button small(String key, Runnable deed) {
    var button = deed(key, deed);
    button.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
    return button;
  }

  private Component counts(PartnerStreamDetail detail) {
    var table =
        new Table(
            work.say("streams.day"),
            work.say("streams.outcome"),
            work.say("streams.messages"),
            work.say("streams.readings"),
            work.say("streams.last"));
    detail
        .counts()
        .forEach(
            count ->
                table.row(
                    count.day(),
                    Say.wordOr("StreamOutcome.", count.outcome()),
                    Say.number(count.messages()),
                    Say.number(count.readings()),
                    Say.second(count.lastAt())));
    return table.orSay(work.say("streams.counts.none"));
  }

  private void limit(PartnerStreamDetail detail) {
    var limits = work.limits(detail.row().limits());
    new Ask(work.speech(), work.say("streams.limit"))
        .with(limits.perSecond(), limits.kilobytes(), limits.backlog())
        .answer(
            work.say("streams.limit"),
            () ->
                Deed.attempt(
                    work.say("streams.saved"),
                    () -> {
                      work.streams().limit(id, limits.read());
                      changed();
                    }))
        .open();
  }

  private void close() {
    TextField reason = work.field("streams.reason", "stream-reason", 400);
    new Ask(work.speech(), work.say("streams.close"))
        .text(work.say("streams.close.warning"))
        .with(reason)
        .answer(
            work.say("streams.close"),
            ButtonVariant.LUMO_ERROR,
            () ->
                Deed.attempt(
                    work.say("streams.saved"),
                    () -> {
                      work.streams().close(id, reason.getValue());
                      changed();
                    }))
        .open();
  }
}
