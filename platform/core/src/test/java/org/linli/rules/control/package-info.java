/** Tests of what rules are made of. */
package org.linli.rules.control;
