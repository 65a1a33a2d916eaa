/** Tests of what residents and clerks are told of the decision log. */
package org.linli.looks;
