/** Reads forms, checks answers, hides what is not for everybody, and keeps the rows of matters. */
package org.linli.matters.control;
