package org.linli.look.part;

import com.vaadin.flow.component.html.Span;
import org.linli.look.text.Say;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantState;

/** A word in a coloured pill. */
public final class StatusChip extends Span {

  private static final long serialVersionUID = 1L;

  public StatusChip(String text, Tone tone) {
    super(text);
    addClassNames("linli-chip", tone.css());
  }

  /** A community's operation mode; each has its own mark besides its colour. */
  public static StatusChip of(OperationMode mode) {
    var chip = new StatusChip(Say.word(mode), Tone.NEUTRAL);
    if (mode != null) {
      chip.addClassNames("mode", "mode-" + mode.name().toLowerCase(java.util.Locale.ROOT));
    }
    return chip;
  }

  public static StatusChip of(TenantState state) {
    return new StatusChip(Say.word(state), state == TenantState.ACTIVE ? Tone.GOOD : Tone.CRITICAL);
  }

  public static StatusChip of(Outcome outcome) {
    return new StatusChip(
        Say.word(outcome),
        switch (outcome) {
          case PERMIT -> Tone.GOOD;
          case MASK, AGGREGATE -> Tone.NOTICE;
          case REQUEST -> Tone.WARNING;
          case DENY -> Tone.CRITICAL;
        });
  }

  /** A severity by its name, said in words and colour. */
  public static StatusChip ofSeverity(String severity) {
    return new StatusChip(Say.wordOr("Severity.", severity), Tone.ofSeverity(severity));
  }
}
