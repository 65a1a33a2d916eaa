/** What is carried over, in which order, and how rows that meet are told apart. */
package org.linli.succession.control;
