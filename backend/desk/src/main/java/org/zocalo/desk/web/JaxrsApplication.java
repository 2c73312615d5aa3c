package org.zocalo.desk.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST half of the desk, below {@code /api}; the server finds the resources by itself. */
@ApplicationPath("api")
public class JaxrsApplication extends Application {}
