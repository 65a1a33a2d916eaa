/** {@code /key-data}: what matters in which scenario. */
package org.linli.rest.keydata;
