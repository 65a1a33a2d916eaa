/** Findings of abuse over REST. */
package org.linli.rest.abuse;
