/** Tests of contracts, and what other rooms need of them in theirs. */
package org.linli.contracts;
