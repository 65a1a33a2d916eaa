/** Tests of what a paper and a child have to be. */
package org.linli.consents.control;
