package org.linli.look.testing;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A session that belongs to the thread which looks at it. */
final class StandInSession extends VaadinSession {

  private static final long serialVersionUID = 1L;

  private final ReentrantLock lock = new ReentrantLock();

  StandInSession(VaadinService service) {
    super(service);
  }

  @Override
  public DeploymentConfiguration getConfiguration() {
    return getService().getDeploymentConfiguration();
  }

  @Override
  public boolean hasLock() {
    return true;
  }

  @Override
  public void checkHasLock() {
    // One thread alone.
  }

  @Override
  public void checkHasLock(String message) {
    // One thread alone.
  }

  @Override
  public Lock getLockInstance() {
    return lock;
  }

  @Override
  public void lock() {
    lock.lock();
  }

  @Override
  public void unlock() {
    getService().runPendingAccessTasks(this);
    lock.unlock();
  }
}
