import { mount } from "svelte";
import "./app.css";
import "./marks.css";
import App from "./App.svelte";

mount(App, { target: document.getElementById("app")! });
