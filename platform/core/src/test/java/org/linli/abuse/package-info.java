/** Findings of abuse, from the logs to the release. */
package org.linli.abuse;
