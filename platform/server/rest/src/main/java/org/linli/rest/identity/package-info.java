/** Accounts, tokens and passwords over REST. */
package org.linli.rest.identity;
