/** Who gets in, and who may give accounts to whom. */
package org.linli.identity;
