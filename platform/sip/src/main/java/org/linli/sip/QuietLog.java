package org.linli.sip;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the SIP library has to say, quietly: anybody may send it nonsense, and that is no line in a
 * log. It makes this class itself, by its name.
 */
public final class QuietLog implements StackLogger {

  private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);

  /** For the library. */
  public QuietLog() {}

  @Override
  public void logStackTrace() {}

  @Override
  public void logStackTrace(int level) {}

  @Override
  public int getLineCount() {
    return 0;
  }

  @Override
  public void logException(Throwable e) {
    LOG.debug("the library", e);
  }

  @Override
  public void logDebug(String text) {}

  @Override
  public void logDebug(String text, Exception e) {}

  @Override
  public void logTrace(String text) {}

  @Override
  public void logFatalError(String text) {
    LOG.error("{}", text);
  }

  @Override
  public void logError(String text) {
    LOG.debug("{}", text);
  }

  @Override
  public boolean isLoggingEnabled() {
    return false;
  }

  @Override
  public boolean isLoggingEnabled(int level) {
    return false;
  }

  @Override
  public void logError(String text, Exception e) {
    LOG.debug("{}", text, e);
  }

  @Override
  public void logWarning(String text) {
    LOG.debug("{}", text);
  }

  @Override
  public void logInfo(String text) {}

  @Override
  public void disableLogging() {}

  @Override
  public void enableLogging() {}

  @Override
  public void setBuildTimeStamp(String text) {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public String getLoggerName() {
    return QuietLog.class.getName();
  }
}
