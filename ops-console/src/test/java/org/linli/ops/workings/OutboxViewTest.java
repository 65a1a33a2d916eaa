package org.linli.ops.workings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.LetterFaults;
import org.linli.letters.control.LetterBox;
import org.linli.letters.control.LetterTable;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterFault;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/** Letters given up on the operators' screen. */
class OutboxViewTest {

  private static final String HERE = "990355003001";

  private final TestPlatform platform = TestPlatform.shared();
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "ops:read", "outbox:write");
  private final Caller looker = platform.caller(Tier.PLATFORM, null, null, null, "ops:read");
  private Window window;

  @BeforeEach
  void twoWereGivenUp() {
    platform.community(HERE, OperationMode.GOVERNMENT);
    forget();
    givenUp("SMS", "channel-shut");
    givenUp("MAIL", "550 no such box");
  }

  @AfterEach
  void close() {
    forget();
    window.close();
  }

  private void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from letter_fault"));
  }

  private void givenUp(String channel, String fault) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into letter_fault (letter_id, tenant_id, channel, kind, fault,"
                        + " attempts, failed_at) values (?, ?, ?, 'MATTER', ?, 12, now())",
                    UUID.randomUUID(),
                    HERE,
                    channel,
                    fault));
  }

  private OutboxView view(Caller by) {
    window = Window.english().of(by);
    return platform.as(
        by,
        () ->
            window.show(
                new OutboxView(
                    new LetterFaults(
                        platform.jdbi(),
                        platform.scopes(),
                        new LetterTable(platform.jdbi(), platform.scopes()),
                        new LetterBox(null)))));
  }

  @SuppressWarnings("unchecked")
  private static PagedGrid<LetterFault> grid(OutboxView view) {
    return Parts.first(view, PagedGrid.class);
  }

  private List<LetterFault> rows(OutboxView view) {
    return platform.as(
        keeper,
        () -> grid(view).getDataProvider().fetch(new Query<>(0, 50, null, null, null)).toList());
  }

  @Test
  void aLetterIsNamedByCommunityChannelKindAndReasonInWords() {
    var view = view(keeper);
    assertThat(Parts.headers(grid(view)))
        .containsExactly(
            "Given up", "Community", "Channel", "Kind", "Reason", "Attempts", "Action");
    var known = rows(view).stream().filter(row -> row.channel() == Channel.SMS).findFirst();
    assertThat(platform.as(keeper, () -> Parts.cells(grid(view), known.orElseThrow())))
        .contains(HERE, "Short message", "The channel is shut", "12");
    var own = rows(view).stream().filter(row -> row.channel() == Channel.MAIL).findFirst();
    assertThat(platform.as(keeper, () -> Parts.cells(grid(view), own.orElseThrow())))
        .as("the gateway's own words stay")
        .contains("550 no such box");
  }

  @Test
  @SuppressWarnings("unchecked")
  void oneChannelAloneIsShown() {
    var view = view(keeper);
    Select<Channel> channel = Parts.first(view, Select.class);
    platform.run(keeper, () -> channel.setValue(Channel.MAIL));
    assertThat(rows(view)).extracting(LetterFault::channel).containsExactly(Channel.MAIL);
  }

  @Test
  void whatTheCommunityNoLongerHasIsSaidAndNotSentAgain() {
    var view = view(keeper);
    var row = rows(view).getFirst();
    platform.run(keeper, () -> Parts.button(Parts.part(grid(view), 6, row), "Send again").click());
    assertThat(window.notes()).isEmpty();
    assertThat(Parts.styled(view, "problem")).hasSize(1);
    assertThat(Parts.words((Div) Parts.styled(view, "problem").getFirst())).isNotBlank();
    assertThat(rows(view)).hasSize(2);
  }

  @Test
  void whoMayOnlyLookFindsNoButton() {
    assertThat(Parts.headers(grid(view(looker)))).doesNotContain("Action");
  }
}
