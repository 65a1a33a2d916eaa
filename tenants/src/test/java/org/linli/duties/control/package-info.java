/** Tests of control. */
package org.linli.duties.control;
