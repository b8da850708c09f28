import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";

// zod/mini says no more than "Invalid input" until it is given words. Modules whose schemas speak to users import this.
z.config(en());
