/** What waits in the broker, as it is written and kept. */
package org.linli.offsite.backlog;
