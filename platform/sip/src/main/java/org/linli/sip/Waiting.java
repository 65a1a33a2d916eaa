package org.linli.sip;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sip.message.Response;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;

/** Who asked a camera for something that comes later, and is answered once. */
final class Waiting implements Reply {

  private static final int FINE = 300;

  private final Reach reach;
  private final CommandOrder order;
  private final Consumer<CommandAnswer> told;
  private final Runnable over;
  private final AtomicBoolean answered = new AtomicBoolean();

  /**
   * @param over done when the camera did not even take the question
   */
  Waiting(Reach reach, CommandOrder order, Consumer<CommandAnswer> told, Runnable over) {
    this.reach = reach;
    this.order = order;
    this.told = told;
    this.over = over;
  }

  Reach reach() {
    return reach;
  }

  CommandOrder order() {
    return order;
  }

  void done(String answer) {
    answer(CommandState.DONE, answer);
  }

  void failed(String answer) {
    answer(CommandState.FAILED, answer);
  }

  private void answer(CommandState state, String answer) {
    if (answered.compareAndSet(false, true)) {
      told.accept(new CommandAnswer(state, answer));
    }
  }

  @Override
  public void came(Response response) {
    if (response.getStatusCode() >= FINE) {
      over.run();
      failed("SIP " + response.getStatusCode());
    }
  }

  @Override
  public void missed() {
    over.run();
    failed("no answer");
  }
}
