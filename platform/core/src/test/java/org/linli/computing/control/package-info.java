/** Tests of control. */
package org.linli.computing.control;
