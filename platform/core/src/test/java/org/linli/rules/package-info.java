/** Tests of the rules. */
package org.linli.rules;
