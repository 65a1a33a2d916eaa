/** Letters to persons, over the real database and gateways that answer. */
package org.linli.letters;
