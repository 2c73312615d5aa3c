package org.zocalo.boot.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("books")
public class LedgerApplication extends Application {}
